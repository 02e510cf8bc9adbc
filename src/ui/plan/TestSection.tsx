import { useTranslation } from 'react-i18next';
import { type Chosen, chosenLater } from '../../model/choosing.ts';
import type { PlacementRequest } from '../../model/placement.ts';
import { DayField } from '../fields/DayField.tsx';
import { Section } from '../measure/Section.tsx';
import { useFormat } from '../use-format.ts';
import { useSession } from '../use-session.ts';
import { TestPlot } from './TestPlot.tsx';
import { useChosenOn } from './use-chosen-on.ts';
import { useProposalNote } from './use-proposal-note.ts';

const NO_PLACES: readonly Chosen[] = [];

/** Chosen on one period, judged on the next: the scenario beside the baseline, chance and hindsight. */
export function TestSection({ request }: { readonly request: PlacementRequest }) {
  const { t } = useTranslation('plan');
  const format = useFormat();
  const splitDay = useSession(state => state.planSettings.splitDay);
  const period = useSession(state => state.plan?.period ?? null);
  const changePlanSettings = useSession(state => state.changePlanSettings);
  const test = useSession(state => state.planTest);
  const problem = useSession(state => state.planTestProblem);
  return (
    <Section title={t('test.title')} closed>
      <p className="explanation">{t('test.why')}</p>
      <div className="plan-fields">
        <DayField
          label={t('test.split')}
          value={splitDay}
          onChange={day => changePlanSettings({ splitDay: day })}
        />
      </div>
      {period && (
        <p className="explanation">
          {t('test.range', { first: format.day(period.first), last: format.day(period.last) })}
        </p>
      )}
      <ChooseThenTest request={request} />
      <TestOpenScenario />
      <div role="status">
        {splitDay === null && <p className="explanation">{t('test.needsSplit')}</p>}
        {problem && problem !== 'chosen-later' && <p className="why-not">{t(`testProblem.${problem}`)}</p>}
      </div>
      {test && <TestPlot test={test} />}
    </Section>
  );
}

/** One step: sites chosen on the incidents before the split, and tested on those after it. */
function ChooseThenTest({ request }: { readonly request: PlacementRequest }) {
  const { t } = useTranslation('plan');
  const format = useFormat();
  const splitDay = useSession(state => state.planSettings.splitDay);
  const isBusy = useSession(state => state.testing || (state.placement?.running ?? false));
  // What stopped the search stands with it, and here, where it may have been begun.
  const problem = useSession(state => state.placement?.problem ?? null);
  const chooseThenTest = useSession(state => state.chooseThenTest);
  const noteOf = useProposalNote();
  if (splitDay === null) return null;
  return (
    <>
      <p className="explanation">
        {t('test.chooseHow', { day: format.day(splitDay), count: request.sites })}
      </p>
      <button
        type="button"
        className="plan-button plan-primary"
        aria-disabled={isBusy}
        onClick={() => {
          if (!isBusy) void chooseThenTest(request, noteOf);
        }}
      >
        {t(isBusy ? 'test.running' : 'test.choose')}
      </button>
      {problem && <p className="why-not">{t(`searchProblem.${problem}`, { count: request.sites })}</p>}
    </>
  );
}

/** Offered only where it is fair; otherwise it says which places were chosen too late, or nobody says when. */
function TestOpenScenario() {
  const { t } = useTranslation('plan');
  const format = useFormat();
  const splitDay = useSession(state => state.planSettings.splitDay);
  const isOpen = useSession(state => state.activeScenario !== null);
  const added = useSession(state => state.plan?.added ?? NO_PLACES);
  const testing = useSession(state => state.testing);
  const testPlan = useSession(state => state.testPlan);
  const chosenOnText = useChosenOn();
  if (!isOpen || splitDay === null) return null;
  const day = format.day(splitDay);
  if (added.length === 0) return <p className="explanation">{t('testProblem.no-sites')}</p>;
  const late = chosenLater(added, splitDay);
  if (late.length > 0) {
    return (
      <div className="why-not">
        <p>{t('test.unfair', { day })}</p>
        <ul>
          {late.map(({ name, chosenOn }, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: two places can have one name and one history
            <li key={index}>
              {name}: {chosenOnText(chosenOn)}
            </li>
          ))}
        </ul>
        <p>{t('test.makeFair')}</p>
      </div>
    );
  }
  return (
    <button
      type="button"
      className="plan-button"
      aria-disabled={testing}
      onClick={() => {
        if (!testing) testPlan();
      }}
    >
      {t(testing ? 'test.running' : 'test.run')}
    </button>
  );
}
