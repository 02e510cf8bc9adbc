import { Button, Disclosure, DisclosurePanel } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import type { LoadedSource } from '../../session/state.ts';
import { useSession } from '../use-session.ts';
import { FoldHeading } from './FoldHeading.tsx';
import { RefusalTable } from './RefusalTable.tsx';
import { useDataFormat } from './use-data-format.ts';

/** The rows of one file that were refused, and a way to take them along; of very many, the first. */
export function RefusalSummary({ id, source }: { id: string; source: LoadedSource }) {
  const { t } = useTranslation('data');
  const format = useDataFormat();
  const download = useSession(state => state.downloadRefusals);
  const { problems } = source;
  const { fileName, refused } = source.summary;
  if (refused === 0) return null;
  return (
    <div className="data-refusals">
      <Disclosure className="data-fold">
        {({ isExpanded }) => (
          <>
            <FoldHeading level={4}>
              {t('refused.show')} ({format.integer(refused)})
            </FoldHeading>
            <DisclosurePanel>
              {isExpanded && <RefusalTable fileName={fileName} problems={problems} refused={refused} />}
            </DisclosurePanel>
          </>
        )}
      </Disclosure>
      {problems.length < refused && (
        <p className="data-note">
          {t('refused.kept', { kept: format.integer(problems.length), all: format.integer(refused) })}
        </p>
      )}
      <Button
        className="data-button"
        aria-label={t('refused.downloadNamed', { fileName })}
        onPress={() => download(id)}
      >
        {t('refused.download')}
      </Button>
    </div>
  );
}
