import type { PlacementRequest } from '../../model/placement.ts';

/** What every part of the request form is given. */
export interface RequestProps {
  readonly request: PlacementRequest;
  readonly onChange: (change: Partial<PlacementRequest>) => void;
}
