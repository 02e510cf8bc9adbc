import { useTranslation } from 'react-i18next';
import type { Findings } from '../../model/findings.ts';
import { DistanceChoice } from './DistanceChoice.tsx';
import { DistanceCurve } from './DistanceCurve.tsx';
import { DistanceTable } from './DistanceTable.tsx';
import { Section } from './Section.tsx';

/** The curve of incidents by distance, with the distance that is looked at. */
export function DistanceSection({ findings }: { readonly findings: Findings }) {
  const { t } = useTranslation('measure');
  return (
    <Section title={t('distance.title')}>
      <DistanceChoice />
      <DistanceCurve findings={findings} />
      <DistanceTable findings={findings} />
    </Section>
  );
}
