import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { updatePeering } from '../../../shared/model/edits/peerings.ts';
import type { Peering } from '../../../shared/model/topology.ts';
import { profileOf } from '../../../shared/providers/registry.ts';
import { TextField } from '../../fields/text-field.tsx';
import { RecordIcon } from '../../shell/record-icon.tsx';
import { regionName } from '../../shell/region-name.ts';
import { removeSelection } from '../../shell/remove-selection.tsx';
import { useFindingsOf } from '../../store/analysis.ts';
import { commit, useDocument } from '../../store/document.ts';
import { routesOverPeering } from '../../store/indexes.ts';
import { select, usePreferences } from '../../store/session.ts';
import { FindingsSection } from './findings-section.tsx';
import { Head } from './head.tsx';
import { NotesField } from './notes-field.tsx';
import { PeeringStatusField } from './peering-status.tsx';
import { peeringTerms } from './peering-terms.ts';
import { RelatedRoutes } from './related-routes.tsx';
import { Field, Section } from './section.tsx';
import { TrafficSection } from './traffic-section.tsx';

export function PeeringInspector({ peering }: { readonly peering: Peering }) {
  const { t } = useTranslation();
  const topology = useDocument((document) => document.topology!);
  const findings = useFindingsOf({ type: 'peerings', id: peering.id });
  const language = usePreferences((preferences) => preferences.language);
  const profile = profileOf(topology.meta.provider);
  const terms = profile.ok ? peeringTerms(topology, profile.value, peering) : null;
  const billing =
    terms && `${t(terms.crossRegion ? 'inspector.crossRegion' : 'inspector.sameRegion')} · ${terms.billing[language]}`;
  const routes = routesOverPeering(topology, peering.id).length;
  const update = (changes: Parameters<typeof updatePeering>[2]) =>
    commit('updatePeering', (current) => updatePeering(current, peering.id, changes));
  return (
    <>
      <Head
        icon={<RecordIcon of="peering" />}
        name={peering.name}
        id={peering.id}
        findings={findings}
        onRename={(name) => update({ name })}
        removeLabel={t('inspector.removePeering')}
        onRemove={removeSelection}
      />
      <div className="inspector-body">
        <PeeringFields peering={peering} />
        <Section title={t('inspector.ends')} topic="region">
          <EndRow label={t('inspector.requester')} vpc={peering.requester} />
          <EndRow label={t('inspector.accepter')} vpc={peering.accepter} />
        </Section>
        <RelatedRoutes peering={peering} />
        <TrafficSection peering={peering} billing={billing} />
        <FindingsSection findings={findings} />
        <Section title={t('inspector.notes')}>
          <NotesField value={peering.notes ?? ''} onCommit={(notes) => update({ notes })} />
        </Section>
        <div className="inspector-section inspector-remove" data-topic="deletion">
          <p className="quiet">{t('inspector.removesRoutes', { count: routes })}</p>
          <Button onClick={removeSelection}>{t('inspector.deletePeering')}</Button>
        </div>
      </div>
    </>
  );
}

function PeeringFields({ peering }: { readonly peering: Peering }) {
  const { t } = useTranslation();
  const update = (changes: Parameters<typeof updatePeering>[2]) =>
    commit('updatePeering', (current) => updatePeering(current, peering.id, changes));
  return (
    <div className="inspector-section inspector-fields">
      <PeeringStatusField peering={peering} />
      <Field label={t('inspector.cap')} topic="bandwidth">
        <TextField
          aria-label={t('inspector.cap')}
          value={peering.bandwidthMbps === undefined ? '' : String(peering.bandwidthMbps)}
          placeholder={t('inspector.noCap')}
          rightSection={<span className="quiet">Mbps</span>}
          rightSectionWidth={44}
          onCommit={(text) => update({ bandwidthMbps: text.trim() === '' ? undefined : Number(text) })}
        />
      </Field>
    </div>
  );
}

function EndRow({ label, vpc: id }: { readonly label: string; readonly vpc: string }) {
  const topology = useDocument((document) => document.topology!);
  const language = usePreferences((preferences) => preferences.language);
  const vpc = topology.vpcs.get(id);
  const words = vpc ? `${vpc.name} · ${regionName(topology.meta.provider, vpc.region, language)}` : id;
  return (
    <Field label={label}>
      <div className="inspector-end">
        <Button
          h={24}
          justify="space-between"
          title={words}
          onClick={() => select([{ type: 'vpcs', id }])}
          disabled={!vpc}
        >
          {words}
        </Button>
        <span className="quiet mono clip" title={vpc?.cidrs.join(', ')}>
          {vpc?.cidrs.join(', ')}
        </span>
      </div>
    </Field>
  );
}
