import { useTranslation } from 'react-i18next';
import type { MadeFor } from '../model/made-for.ts';
import { isForNow } from '../session/project-document.ts';
import { useSession } from './use-session.ts';

/** Why something that was made for another mission or other files is not shown; `null`: it is for what is shown. */
export function useMisfit(): (made: { readonly madeFor: MadeFor | null }) => string | null {
  const { t } = useTranslation();
  const settings = useSession(state => state.settings);
  const sources = useSession(state => state.sources);
  return made => {
    const { madeFor } = made;
    if (madeFor === null || isForNow({ settings, sources }, made)) return null;
    const { mission } = madeFor;
    const isLoaded =
      mission === null
        ? madeFor.sources.every(({ id }) => sources.some(source => source.id === id))
        : sources.some(source => source.missions.includes(mission));
    const of = mission ?? madeFor.sources.map(({ fileName }) => fileName).join(', ');
    return t(isLoaded ? 'madeFor.notNow' : 'madeFor.notLoaded', { of });
  };
}
