import type { Node, NodeChange, NodeTypes } from '@xyflow/react';
import { createContext, useContext, type ComponentType } from 'react';
import type { PeeringId, Position, VpcId } from '../../shared/model/topology.ts';
import type { Box } from './boxes.ts';

// What lies on the canvas beside regions, cards and peerings. A feature enters itself here and keeps its files to itself.

/** The kinds of node that features bring, e.g. `note`. They are mounted at the near depths only. */
export const layerNodeTypes: NodeTypes = {};

const none: readonly Node[] = [];

/** The nodes that features bring; the same list for as long as none of them changes. */
export function useLayerNodes(): readonly Node[] {
  return none;
}

/** Hears of changes to the nodes of features: those whose ids are not VPCs' or regions'. */
export const layerNodeChanges: readonly ((changes: readonly NodeChange[]) => void)[] = [];

/** Drawn above the peerings and below the zoom bar, as children of the flow; `ViewportPortal` gives canvas pixels. */
export const overlays: readonly ComponentType[] = [];

const noCards: ReadonlySet<VpcId> = new Set();

/** The cards that cannot be dragged. */
export function useLockedCards(): ReadonlySet<VpcId> {
  return noCards;
}

/** Where things are drawn at this moment, drags included, in canvas pixels. */
interface Places {
  readonly boxes: ReadonlyMap<VpcId, Box>;
  /** The corners of a peering's line from its requester to its accepter; works it out when it was not in view so far. */
  readonly lineOf: (peering: PeeringId) => readonly Position[] | undefined;
}

export const PlacesContext = createContext<Places>({ boxes: new Map(), lineOf: () => undefined });

/** For overlays: where the cards and lines are. */
export const usePlaces = (): Places => useContext(PlacesContext);
