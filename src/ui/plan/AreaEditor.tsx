import { useTranslation } from 'react-i18next';
import { AREA_USES, type DrawnArea } from '../../model/drawn-area.ts';
import { Choice } from '../measure/filters/Choice.tsx';
import { useSession } from '../use-session.ts';
import { AreaCorners } from './AreaCorners.tsx';
import { DraftText } from './DraftText.tsx';

/** What can be changed about the open area: its name, what it is for, and its corners. */
export function AreaEditor({ area, name }: { readonly area: DrawnArea; readonly name: string }) {
  const { t } = useTranslation('plan');
  const changeArea = useSession(state => state.changeArea);
  return (
    <section className="area-editor" aria-label={name}>
      <div className="plan-fields">
        <DraftText
          label={t('area.name')}
          value={area.name}
          mayBeEmpty
          onChange={text => changeArea(area.id, { name: text })}
        />
        <Choice
          label={t('area.use')}
          value={area.use}
          options={AREA_USES.map(value => ({ value, label: t(`area.add.${value}`) }))}
          onChange={value => changeArea(area.id, { use: AREA_USES.find(each => each === value) ?? area.use })}
        />
      </div>
      <AreaCorners area={area} name={name} />
    </section>
  );
}
