import { useMemo } from 'react';
import type { Example } from '../../shared/examples/registry.ts';
import { writeProject } from '../../shared/formats/project/write.ts';
import type { RequestInput } from '../../shared/ipc/contract.ts';
import type { Topology } from '../../shared/model/topology.ts';
import { cardBoxes } from '../canvas/boxes.ts';
import { routesOf } from '../canvas/lines.ts';
import { placementOf } from '../canvas/placement.ts';
import { regionBoxes } from '../canvas/regions.ts';
import { boundsOf } from '../canvas/routing/geometry.ts';
import { roundedPath } from '../canvas/routing/rounded-path.ts';
import { usePreferences } from '../store/session.ts';

interface Props {
  readonly example: Example;
  readonly onChoose: (input: RequestInput<'projects.create'>) => void;
}

/** A design to start from, as it will look. */
export function TemplateCard({ example, onChoose }: Props) {
  const language = usePreferences((preferences) => preferences.language);
  const topology = useMemo(() => example.topology(), [example]);
  return (
    <button
      className="start-card start-template"
      onClick={() => {
        const { name, provider } = topology.meta;
        onChoose({ name, provider, document: writeProject(topology) });
      }}
    >
      <Picture topology={topology} />
      <b>{example.title[language]}</b>
      <span className="quiet">{example.summary[language]}</span>
    </button>
  );
}

function Picture({ topology }: { readonly topology: Topology }) {
  const cards = cardBoxes(topology, placementOf(topology));
  const regions = regionBoxes(topology, cards);
  const { x, y, width, height } = boundsOf(regions);
  return (
    <svg className="start-picture" viewBox={`${x - 8} ${y - 8} ${width + 16} ${height + 16}`} aria-hidden>
      {regions.map(({ region, ...box }) => (
        <rect key={region} {...box} rx="12" className="start-picture-region" />
      ))}
      {[...routesOf(topology.peerings.values(), cards)].map(([id, points]) => (
        <path key={id} d={roundedPath(points)} className="start-picture-line" />
      ))}
      {[...cards].map(([id, box]) => (
        <rect key={id} {...box} rx="8" className="start-picture-card" />
      ))}
    </svg>
  );
}
