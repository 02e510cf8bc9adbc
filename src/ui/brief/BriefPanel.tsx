import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { SheetSettings } from '../../model/sheet.ts';
import type { BriefProblem } from '../../session/brief/brief-state.ts';
import { EmptyState } from '../measure/EmptyState.tsx';
import { Button } from '../parts/Button.tsx';
import { Section } from '../parts/Disclosure.tsx';
import { useSession } from '../use-session.ts';
import { ExportDialog, ExportProgressLine, useExportStep } from './ExportDialog.tsx';
import { MapSection, MarkingChoice, PageSection } from './PageSection.tsx';
import { ReleaseSection } from './ReleaseSection.tsx';
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

type Copied = 'picture' | 'sentences';

/** The ways out: files, and the clipboard. What is copied is what is seen. */
function SendSection({ sheet }: { readonly sheet: SheetSettings }) {
  const { t } = useTranslation('brief');
  const [isOpen, setOpen] = useState(false);
  const [copied, setCopied] = useState<Copied | null>(null);
  const [problem, setProblem] = useState<BriefProblem | null>(null);
  const copyPicture = useSession(state => state.copyPicture);
  const copySentences = useSession(state => state.copySentences);
  const exportButton = useRef<HTMLButtonElement>(null);
  const isStale = useSession(state => state.composing || state.preview?.settings !== sheet);
  const copy = async (what: Copied, make: () => Promise<BriefProblem | null>) => {
    setCopied(null);
    setProblem(null);
    const failed = await make();
    setProblem(failed);
    setCopied(failed === null ? what : null);
  };
  return (
    <section className="brief-send" aria-label={t('send.title')}>
      <div className="buttons">
        <Button kind="primary" ref={exportButton} onClick={() => setOpen(true)}>
          {t('send.export')}
        </Button>
        <Button aria-disabled={isStale} onClick={() => isStale || void copy('picture', copyPicture)}>
          {t('send.picture')}
        </Button>
        <Button aria-disabled={isStale} onClick={() => isStale || void copy('sentences', copySentences)}>
          {t('send.sentences')}
        </Button>
      </div>
      <p className="brief-outcome" role="status">
        {copied && t(`send.copied.${copied}`)}
      </p>
      <p className="brief-failure" role="alert">
        {problem && t(`problem.${problem}`)}
      </p>
      {isOpen ? (
        <ExportDialog onClose={() => setOpen(false)} />
      ) : (
        <ExportBeside onCancel={() => exportButton.current?.focus()} />
      )}
    </section>
  );
}

/** An export that goes on although its dialog was closed: what it is doing, in the panel. */
function ExportBeside({ onCancel }: { readonly onCancel: () => void }) {
  const exporting = useSession(state => state.exporting);
  const step = useExportStep(exporting);
  return (
    <>
      <p className="brief-outcome" role="status">
        {step}
      </p>
      {exporting && <ExportProgressLine progress={exporting} onCancel={onCancel} />}
    </>
  );
}
