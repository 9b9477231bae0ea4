import { createContext, useContext } from 'react';
import type { PeeringId, Position, VpcId } from '../../shared/model/topology.ts';
import type { Box } from './boxes.ts';

/** Where things are drawn at this moment, drags included, in canvas pixels. */
interface Places {
  readonly boxes: ReadonlyMap<VpcId, Box>;
  /** The corners of a peering's line from its requester to its accepter; works it out when it was not in view so far. */
  readonly lineOf: (peering: PeeringId) => readonly Position[] | undefined;
}

export const PlacesContext = createContext<Places>({ boxes: new Map(), lineOf: () => undefined });

/** For overlays: where the cards and lines are. */
export const usePlaces = (): Places => useContext(PlacesContext);
