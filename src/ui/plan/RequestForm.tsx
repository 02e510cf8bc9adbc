import { useTranslation } from 'react-i18next';
import { PLACEMENT_OBJECTIVES, type PlacementRequest } from '../../model/placement.ts';
import { HalfLifeChoice } from '../measure/Filters.tsx';
import { Disclosure } from '../parts/Disclosure.tsx';
import { Choice, GivenNumber, NumberField } from '../parts/Field.tsx';
import { PickMany } from '../parts/PickMany.tsx';
import { useSession } from '../use-session.ts';

const WEIGHTS = ['incidents', 'fatalities', 'people'] as const;
const CANDIDATES = ['towns', 'cells', 'file'] as const;
const MOST_SITES = 30;
const FARTHEST_KM = 1000;

/** What the sites are to be best at, how many, and where they may be. */
export function RequestForm({ request, onChange }: RequestProps) {
  const { t } = useTranslation('plan');
  const hasPeople = useSession(state => state.sources.some(source => source.role === 'population'));
  return (
    <div className="plan-fields">
      <Choice
        label={t('best.objective')}
        value={request.objective}
        options={PLACEMENT_OBJECTIVES.map(value => ({ value, label: t(`objective.${value}`) }))}
        onChange={objective => onChange({ objective })}
      />
      <p className="explanation">{t(`objectiveNote.${request.objective}`)}</p>
      <Choice
        label={t('best.weight')}
        value={request.weight}
        options={WEIGHTS.filter(value => value !== 'people' || hasPeople).map(value => ({
          value,
          label: t(`best.by.${value}`),
        }))}
        onChange={weight => onChange({ weight })}
      />
      <RequestSize request={request} onChange={onChange} />
      {/* Where people live has no age. */}
      {request.weight !== 'people' && (
        <HalfLifeChoice value={request.halfLifeDays} onChange={halfLifeDays => onChange({ halfLifeDays })} />
      )}
      <Choice
        label={t('best.candidates')}
        value={request.candidates}
        options={CANDIDATES.map(value => ({ value, label: t(`best.from.${value}`) }))}
        onChange={candidates => onChange({ candidates })}
      />
      <RequestRules request={request} onChange={onChange} />
    </div>
  );
}

function RequestSize({ request, onChange }: RequestProps) {
  const { t } = useTranslation('plan');
  return (
    <>
      {request.objective === 'set-covering' ? (
        <GivenNumber
          label={t('best.required')}
          value={Math.round(request.requiredShare * 100)}
          minimum={1}
          maximum={100}
          onChange={value => onChange({ requiredShare: value / 100 })}
        />
      ) : (
        <GivenNumber
          label={t('best.sites')}
          value={request.sites}
          minimum={1}
          maximum={MOST_SITES}
          onChange={sites => onChange({ sites })}
        />
      )}
      {request.objective !== 'p-median' && (
        <GivenNumber
          label={t('best.km')}
          value={request.km}
          minimum={0.1}
          maximum={FARTHEST_KM}
          decimals={1}
          onChange={km => onChange({ km })}
        />
      )}
    </>
  );
}

const FARTHEST_APART_KM = 2000;
const LONGEST_SECONDS = 600;

/** Where sites must and must not be, and how long to look. */
function RequestRules({ request, onChange }: RequestProps) {
  const { t } = useTranslation('plan');
  const towns = useSession(state => state.towns);
  const names = [...new Set(towns.map(town => town.name))].map(name => ({ id: name, name }));
  const areNamed = request.candidates === 'towns' && names.length > 0;
  return (
    <Disclosure kind="small" summary={t('best.rules')}>
      <div className="plan-fields">
        {areNamed && (
          <>
            <PickMany
              label={t('best.keep')}
              all={t('best.keepNone')}
              options={names}
              chosen={request.keep}
              onChange={keep => onChange({ keep })}
            />
            <PickMany
              label={t('best.refuse')}
              all={t('best.refuseNone')}
              options={names}
              chosen={request.refuse}
              onChange={refuse => onChange({ refuse })}
            />
          </>
        )}
        <NumberField
          label={t('best.fromBases')}
          value={request.minimumKmFromBases}
          minimum={0}
          maximum={FARTHEST_APART_KM}
          onChange={minimumKmFromBases => onChange({ minimumKmFromBases })}
        />
        <NumberField
          label={t('best.fromParent')}
          value={request.maximumKmFromParent}
          minimum={1}
          maximum={FARTHEST_APART_KM}
          onChange={maximumKmFromParent => onChange({ maximumKmFromParent })}
        />
        <NumberField
          label={t('best.perParent')}
          value={request.mostFromOneParent}
          minimum={1}
          maximum={30}
          onChange={mostFromOneParent => onChange({ mostFromOneParent })}
        />
        <GivenNumber
          label={t('best.timeLimit')}
          value={request.timeLimitSeconds}
          minimum={1}
          maximum={LONGEST_SECONDS}
          onChange={timeLimitSeconds => onChange({ timeLimitSeconds })}
        />
      </div>
    </Disclosure>
  );
}

/** What every part of the request form is given. */
export interface RequestProps {
  readonly request: PlacementRequest;
  readonly onChange: (change: Partial<PlacementRequest>) => void;
}

/** What a search for sites starts out asking: three sites for as many incidents as possible, anywhere there is a town. */
export function firstRequest(distanceKm: number): PlacementRequest {
  return {
    objective: 'coverage',
    weight: 'incidents',
    sites: 3,
    km: distanceKm,
    requiredShare: 0.5,
    halfLifeDays: null,
    candidates: 'towns',
    keep: [],
    refuse: [],
    minimumKmFromBases: null,
    maximumKmFromParent: null,
    mostFromOneParent: null,
    timeLimitSeconds: 60,
  };
}
