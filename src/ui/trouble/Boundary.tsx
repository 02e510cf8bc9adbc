import './trouble.css';
import { Component, type ReactNode, Suspense } from 'react';
import { Broken, type BrokenPart } from './Broken.tsx';
import { PartNotLoaded } from './lazy-part.tsx';

interface Props {
  readonly part: BrokenPart;
  readonly children: ReactNode;
  /** While the code of the part is on its way. */
  readonly fallback?: ReactNode;
}

interface State {
  /** `null`: nothing is broken. */
  readonly broken: { readonly error: unknown } | null;
  readonly attempts: number;
}

/**
 * Keeps an error of one part of the page, or code of it that cannot be loaded, from taking the rest along. The part says
 * so in its place and can be tried again; where it is left and come back to, it is tried again without being asked.
 */
export class Boundary extends Component<Props, State> {
  override state: State = { broken: null, attempts: 0 };

  static getDerivedStateFromError(error: unknown): Partial<State> {
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
