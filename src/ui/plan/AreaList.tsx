import { useTranslation } from 'react-i18next';
import { useMisfit } from '../use-misfit.ts';
import { useSession } from '../use-session.ts';
import { AreaEditor } from './AreaEditor.tsx';
import { useAreaName } from './use-area-name.ts';

/** The areas drawn; opening one offers its corners on the map and below. */
export function AreaList() {
  const { t } = useTranslation('plan');
  const nameOf = useAreaName();
  const areas = useSession(state => state.drawnAreas);
  const openArea = useSession(state => state.openArea);
  const showCorners = useSession(state => state.showCorners);
  const removeArea = useSession(state => state.removeArea);
  const misfitOf = useMisfit();
  if (areas.length === 0) return null;
  return (
    <ul className="area-list">
      {areas.map((area, index) => {
        const isOpen = area.id === openArea;
        const name = nameOf(area, index);
        const misfit = misfitOf(area);
        return (
          <li key={area.id}>
            <div className="area-line">
              <button
                type="button"
                className="row-button"
                disabled={misfit !== null}
                aria-expanded={isOpen}
                onClick={() => showCorners(isOpen ? null : area.id)}
              >
                {t(`area.listed.${area.use}`, { name, count: area.corners.length })}
                {misfit !== null && <span className="second-line muted">{misfit}</span>}
              </button>
              <button
                type="button"
                className="link"
                aria-label={t('area.removeNamed', { name })}
                onClick={() => removeArea(area.id)}
              >
                {t('area.remove')}
              </button>
            </div>
            {isOpen && misfit === null && <AreaEditor area={area} name={name} />}
          </li>
        );
      })}
    </ul>
  );
}
