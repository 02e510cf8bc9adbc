import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { MARKINGS, SHEET_LAYOUTS, SHEET_SIZES, type SheetSettings } from '../../model/sheet.ts';
import { needsScenario } from '../../session/brief/new-sheet.ts';
import { LOCALES } from '../../session/state.ts';
import { Choice } from '../parts/Field.tsx';
import { useScenarioName } from '../plan/plan-words.ts';
import { useMisfit } from '../use-misfit.ts';
import { useSession } from '../use-session.ts';
import { useChangeSheet } from './use-sheet.ts';

/** Languages are named in themselves. */
const LANGUAGES = { en: 'English', fr: 'Français' } as const;

/** Layout, size, language and, where the layout is about one, the scenario. */
export function PageSection({ sheet }: { readonly sheet: SheetSettings }) {
  const { t } = useTranslation('brief');
  const change = useChangeSheet();
  const nameOf = useScenarioName();
  const misfitOf = useMisfit();
  const scenarios = useSession(state => state.scenarios).filter(scenario => misfitOf(scenario) === null);
  // One that was deleted since is asked for again.
  const isKnown = scenarios.some(({ id }) => id === sheet.scenario);
  const layouts = SHEET_LAYOUTS.filter(
    layout => !needsScenario(layout) || scenarios.length > 0 || layout === sheet.layout,
  );
  return (
    <div className="brief-fields">
      <Choice
        label={t('page.layout')}
        value={sheet.layout}
        options={layouts.map(value => ({ value, label: t(`layout.${value}`) }))}
        onChange={layout => change({ layout })}
      />
      {needsScenario(sheet.layout) && (
        <Choice
          label={t('page.scenario')}
          value={isKnown ? (sheet.scenario ?? '') : ''}
          options={[
            ...(isKnown ? [] : [{ value: '', label: t('page.choose') }]),
            ...scenarios.map(scenario => ({ value: scenario.id, label: nameOf(scenario) })),
          ]}
          onChange={scenario => scenario !== '' && change({ scenario })}
        />
      )}
      <Choice
        label={t('page.size')}
        value={sheet.size}
        options={SHEET_SIZES.map(value => ({ value, label: t(`size.${value}`) }))}
        onChange={size => change({ size })}
      />
      <Choice
        label={t('page.language')}
        value={sheet.locale}
        options={LOCALES.map(value => ({ value, label: LANGUAGES[value] }))}
        onChange={locale => change({ locale })}
      />
    </div>
  );
}

/** The handling marking. It is asked for: a sheet without a decision on it does not leave. */
export function MarkingChoice({ sheet }: { readonly sheet: SheetSettings }) {
  const { t } = useTranslation('brief');
  const [id, noteId] = [useId(), useId()];
  const changeSheet = useSession(state => state.changeSheet);
  const isOpen = sheet.marking === null;
  return (
    <div className="marking-choice" data-open={isOpen || undefined}>
      <div className="field">
        <label htmlFor={id}>{t('marking.label')}</label>
        <select
          id={id}
          value={sheet.marking ?? ''}
          required
          aria-invalid={isOpen}
          aria-describedby={isOpen ? noteId : undefined}
          onChange={event =>
            changeSheet(sheet.id, {
              marking: MARKINGS.find(marking => marking === event.target.value) ?? null,
            })
          }
        >
          {isOpen && <option value="">{t('marking.choose')}</option>}
          {MARKINGS.map(marking => (
            <option key={marking} value={marking}>
              {t(`marking.${marking}`)}
            </option>
          ))}
        </select>
      </div>
      {isOpen && (
        <p id={noteId} className="explanation">
          {t('marking.missing')}
        </p>
      )}
    </div>
  );
}
