import { Component, type ComponentType, type ReactNode, Suspense, use } from 'react';
import { useTranslation } from 'react-i18next';
import { ADDRESS_WITHOUT_LAST } from '../../session/start-address.ts';
import { Button } from '../parts/Button.tsx';
import { useSession } from '../use-session.ts';

/** A part of the page whose code did not come: the server has stopped, or serves another version by now. */
class PartNotLoaded extends Error {
  constructor(
    reason: unknown,
    /** Has the code asked for anew when the part is next shown. */
    readonly forget: () => void,
  ) {
    super(reason instanceof Error ? reason.message : String(reason));
  }
}

/** For a part that is there but lacks code it needs: to be thrown while it is drawn, so that its boundary says so. */
export function lacksCode(reason: unknown): never {
  throw new PartNotLoaded(reason, () => {});
}

/** Where the code of a part of the page comes from when the part is first shown. */
export interface PartSource {
  load(): Promise<ComponentType>;
}

/** Unlike one of React's `lazy`, it can be asked again when loading fails: the error that a boundary gets knows how. */
export function partSource(fetchPart: () => Promise<ComponentType>): PartSource {
  let loading: Promise<ComponentType> | null = null;
  const forget = () => {
    loading = null;
  };
  return {
    load() {
      loading ??= reloadStyles()
        .then(fetchPart)
        .catch(reason => {
          throw new PartNotLoaded(reason, forget);
        });
      return loading;
    },
  };
}

/** A part of the page that is loaded when it is first shown; inside a `Boundary`. */
export function LazyPart({ source }: { readonly source: PartSource }) {
  const Part = use(source.load());
  return <Part />;
}

/** Style sheets that did not come with the code that they belong to. */
const failedStyles = new Set<HTMLLinkElement>();

// Such errors do not bubble.
document.addEventListener(
  'error',
  ({ target }) => {
    if (target instanceof HTMLLinkElement && target.rel === 'stylesheet') failedStyles.add(target);
  },
  true,
);

/** Asks anew for the style sheets that did not come: nothing else would, once the code is there. */
async function reloadStyles(): Promise<void> {
  const links = [...failedStyles];
  failedStyles.clear();
  await Promise.all(
    links.map(
      link =>
        new Promise((resolve, reject) => {
          const again = link.cloneNode() as HTMLLinkElement;
          again.addEventListener('load', resolve);
          again.addEventListener('error', () => reject(new Error(again.href)));
          link.replaceWith(again);
        }),
    ),
  );
}

export type BrokenPart = 'panel' | 'map' | 'time' | 'sheet' | 'dialog' | 'header' | 'page';

interface BrokenProps {
  readonly part: BrokenPart;
  readonly error: unknown;
  /** How often it has been tried again. */
  readonly attempts: number;
  readonly onAgain: () => void;
}

/** Stands in the place of a part of the page that has stopped: what happened, and the ways on. */
function Broken({ part, error, attempts, onAgain }: BrokenProps) {
  const { t } = useTranslation('project');
  const isKept = useSession(state => state.keeping === 'here');
  const save = useSession(state => state.saveProject);
  return (
    <section className="broken" role="alert" aria-label={t(`broken.part.${part}`)}>
      <p>
        <strong>{t(error instanceof PartNotLoaded ? 'broken.unloaded' : 'broken.title')}</strong>
      </p>
      <p>{t(isKept ? 'broken.about' : 'broken.aboutUnkept')}</p>
      <div className="broken-ways">
        <Button onClick={onAgain}>{t('broken.again')}</Button>
        {!isKept && <Button onClick={() => void save()}>{t('keeping.save')}</Button>}
        {attempts > 0 && <a href="./">{t('broken.reload')}</a>}
        <a href={ADDRESS_WITHOUT_LAST}>{t('opening.without')}</a>
      </div>
      <p className="broken-reason">{error instanceof Error ? error.message : String(error)}</p>
    </section>
  );
}

interface BoundaryProps {
  readonly part: BrokenPart;
  readonly children: ReactNode;
  /** While the code of the part is on its way. */
  readonly fallback?: ReactNode;
}

interface BoundaryState {
  /** `null`: nothing is broken. */
  readonly broken: { readonly error: unknown } | null;
  readonly attempts: number;
}

/**
 * Keeps an error of one part of the page, or code of it that cannot be loaded, from taking the rest along. The part says
 * so in its place and can be tried again; where it is left and come back to, it is tried again without being asked.
 */
export class Boundary extends Component<BoundaryProps, BoundaryState> {
  override state: BoundaryState = { broken: null, attempts: 0 };

  static getDerivedStateFromError(error: unknown): Partial<BoundaryState> {
    return { broken: { error } };
  }

  override componentWillUnmount(): void {
    this.forget();
  }

  private forget(): void {
    const error = this.state.broken?.error;
    if (error instanceof PartNotLoaded) error.forget();
  }

  private readonly again = () => {
    this.forget();
    this.setState(({ attempts }) => ({ broken: null, attempts: attempts + 1 }));
  };

  override render(): ReactNode {
    const { part, children, fallback = null } = this.props;
    const { broken, attempts } = this.state;
    if (broken === null) return <Suspense fallback={fallback}>{children}</Suspense>;
    return <Broken part={part} error={broken.error} attempts={attempts} onAgain={this.again} />;
  }
}
