import { useTranslation } from 'react-i18next';
import { EmptyState } from '../measure/EmptyState.tsx';
import { Section } from '../parts/Disclosure.tsx';
import { useSession } from '../use-session.ts';
import { MapSection } from './MapSection.tsx';
import { MarkingChoice, PageSection } from './PageSection.tsx';
import { ReleaseSection } from './ReleaseSection.tsx';
import { SendSection } from './SendSection.tsx';
import { LayoutChoice, SheetList } from './SheetList.tsx';
import { TextSection } from './TextSection.tsx';
import { useSheet } from './use-sheet.ts';
import '../measure/measure.css';
import './brief.css';

/** Brief: the sheets of the project, what stands on the one that is shown, and the ways out. */
export function BriefPanel() {
  const { t } = useTranslation('brief');
  const hasFindings = useSession(state => state.findings !== null);
  const addSheet = useSession(state => state.addSheet);
  const sheet = useSheet();
  if (!hasFindings) return <EmptyState />;
  if (!sheet) {
    return (
      <div className="brief">
        <div className="brief-start">
          <h2>{t('start.title')}</h2>
          <p>{t('start.text')}</p>
          <LayoutChoice onChoose={addSheet} />
        </div>
      </div>
    );
  }
  return (
    <div className="measure brief">
      <SendSection sheet={sheet} />
      <Section title={t('sheets.title')}>
        <SheetList />
      </Section>
      <Section title={t('page.title')}>
        <MarkingChoice sheet={sheet} />
        <PageSection sheet={sheet} />
      </Section>
      <Section title={t('text.title')}>
        <TextSection key={sheet.id} sheet={sheet} />
      </Section>
      <Section title={t('map.title')}>
        <MapSection sheet={sheet} />
      </Section>
      <Section title={t('release.title')}>
        <ReleaseSection sheet={sheet} />
      </Section>
    </div>
  );
}
