import { Button, Disclosure, DisclosurePanel } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import type { Problem } from '../../model/problem.ts';
import { useSession } from '../use-session.ts';
import { FoldHeading } from './FoldHeading.tsx';
import { RefusalTable } from './RefusalTable.tsx';
import { refusalCounts } from './refusal-counts.ts';
import { useDataFormat } from './use-data-format.ts';

/** Why rows of one file were refused, the rows themselves, and a way to take them along. */
export function RefusalSummary({
  id,
  fileName,
  problems,
}: {
  id: string;
  fileName: string;
  problems: readonly Problem[];
}) {
  const { t } = useTranslation(['data', 'problems']);
  const format = useDataFormat();
  const download = useSession(state => state.downloadRefusals);
  if (problems.length === 0) return null;
  return (
    <div className="data-refusals">
      <ul className="data-reasons" aria-label={t('refused.reason')}>
        {refusalCounts(problems).map(([reason, count]) => (
          <li key={reason}>
            <span className="data-number">{format.integer(count)}</span> {t(`problems:refusal.${reason}`)}
          </li>
        ))}
      </ul>
      <Disclosure className="data-fold">
        <FoldHeading level={4}>
          {t('refused.show')} ({format.integer(problems.length)})
        </FoldHeading>
        <DisclosurePanel>
          <RefusalTable fileName={fileName} problems={problems} />
        </DisclosurePanel>
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
