import { useTranslation } from 'react-i18next';
import type { SheetPreview } from '../../session/brief/brief-state.ts';
import { SheetWords } from './SheetWords.tsx';
import { useAddress } from './use-address.ts';
import { pixelsOf } from './zoom.ts';

interface Props {
  readonly preview: SheetPreview;
  readonly zoom: number;
}

/**
 * The sheet as an image, which can run no script and fetch nothing, whatever the files loaded say; its words beside it
 * for those who cannot see it.
 */
export function SheetPicture({ preview, zoom }: Props) {
  const { t } = useTranslation('brief');
  const address = useAddress(preview.picture);
  const { sheet } = preview;
  const size = {
    width: `${pixelsOf(sheet.widthMillimetres) * zoom}px`,
    height: `${pixelsOf(sheet.heightMillimetres) * zoom}px`,
  };
  return (
    <figure className="sheet-paper" style={size}>
      {address && <img src={address} alt={t('stage.picture', { title: sheet.title })} draggable={false} />}
      <SheetWords sheet={sheet} />
    </figure>
  );
}
