import { Button, Disclosure, DisclosurePanel } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import type { Problem } from '../../model/problem.ts';
import { useSession } from '../use-session.ts';
import { FoldHeading } from './FoldHeading.tsx';
import { RefusalTable } from './RefusalTable.tsx';
import { useDataFormat } from './use-data-format.ts';

/** The rows of one file that were refused, and a way to take them along. */
export function RefusalSummary({
  id,
  fileName,
  problems,
}: {
  id: string;
  fileName: string;
  problems: readonly Problem[];
}) {
  const { t } = useTranslation('data');
  const format = useDataFormat();
  const download = useSession(state => state.downloadRefusals);
  if (problems.length === 0) return null;
  return (
    <div className="data-refusals">
      <Disclosure className="data-fold">
        {({ isExpanded }) => (
          <>
            <FoldHeading level={4}>
              {t('refused.show')} ({format.integer(problems.length)})
            </FoldHeading>
            <DisclosurePanel>
              {isExpanded && <RefusalTable fileName={fileName} problems={problems} />}
            </DisclosurePanel>
          </>
        )}
      </Disclosure>
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
