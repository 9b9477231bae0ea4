import type { NodeProps } from '@xyflow/react';
import { memo } from 'react';
import { RecordIcon } from '../shell/record-icon.tsx';
import { regionName } from '../shell/region-name.ts';
import { useDocument } from '../store/document.ts';
import { usePreferences } from '../store/session.ts';
import type { RegionNode as RegionNodeType } from './project-to-flow.ts';
import { Clip } from '../shell/clip.tsx';

/** A region's name and its cloud name; its container is painted below the lines. */
export const RegionNode = memo(function RegionNode({ data }: NodeProps<RegionNodeType>) {
  const provider = useDocument(({ topology }) => topology?.meta.provider ?? '');
  const language = usePreferences((preferences) => preferences.language);
  const name = regionName(provider, data.region, language);
  return (
    <section className="region-node" aria-label={name}>
      <h3>
        <RecordIcon of="region" size={14} />
        <Clip className="grow">{name}</Clip>
        {name !== data.region && <Clip className="mono">{data.region}</Clip>}
      </h3>
    </section>
  );
});
