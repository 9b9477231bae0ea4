import { ActionIcon, Button, Menu } from '@mantine/core';
import { IconDots } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { possibleEvents } from '../../../shared/model/edits/lifecycle.ts';
import { updatePeering } from '../../../shared/model/edits/peerings.ts';
import { requestEnds } from '../../../shared/model/peering-lifecycle.ts';
import { peeringStatuses, type Peering } from '../../../shared/model/topology.ts';
import { profileOf } from '../../../shared/providers/registry.ts';
import { statusGroup } from '../../canvas/status-group.ts';
import { happen } from '../../lifecycle/happen.ts';
import { StatusIcon } from '../../shell/status-icon.tsx';
import { commit, useDocument } from '../../store/document.ts';
import { Field } from './section.tsx';

const day = 86_400_000;

/** Where a peering stands in its life, until when a request waits, and what can happen to it now. */
export function PeeringStatusField({ peering }: { readonly peering: Peering }) {
  const { t } = useTranslation();
  const topology = useDocument((document) => document.topology!);
  const profile = profileOf(topology.meta.provider);
  if (!profile.ok) throw new Error(profile.problem.message); // the reader and the edits let no other provider in
  const now = new Date();
  const events = possibleEvents(topology, peering, profile.value, now.toISOString()).filter(
    (event) => event !== 'remove' && event !== 'fail', // removing has its own button, and a failure is set by hand
  );
  const ends = peering.status === 'pending' ? requestEnds(peering.requestedAt, profile.value.pendingExpiryDays) : null;
  return (
    <>
      <Field label={t('inspector.status')} topic="lifecycle">
        <div className="peering-status">
          <StatusIcon group={statusGroup(peering.status)} />
          <b className="grow">{t(`status.${peering.status}`)}</b>
          <Menu position="bottom-end">
            <Menu.Target>
              <ActionIcon variant="subtle" color="gray" size={20} aria-label={t('lifecycle.setStatus')}>
                <IconDots size={14} />
              </ActionIcon>
            </Menu.Target>
            <Menu.Dropdown>
              <Menu.Label>{t('lifecycle.setStatus')}</Menu.Label>
              {peeringStatuses.map((status) => (
                <Menu.Item
                  key={status}
                  disabled={status === peering.status}
                  leftSection={<StatusIcon group={statusGroup(status)} />}
                  onClick={() => commit('updatePeering', (current) => updatePeering(current, peering.id, { status }))}
                >
                  {t(`status.${status}`)}
                </Menu.Item>
              ))}
            </Menu.Dropdown>
          </Menu>
        </div>
      </Field>
      {ends !== null && (
        <Field label={t('inspector.expires')}>
          <span>
            {t(ends > now.getTime() ? 'lifecycle.until' : 'lifecycle.over', {
              day: new Date(ends).toISOString().slice(0, 10),
              count: Math.ceil((ends - now.getTime()) / day),
            })}
          </span>
        </Field>
      )}
      {events.length > 0 && (
        <div className="peering-events" role="group" aria-label={t('lifecycle.events')}>
          {events.map((event, index) => (
            <Button
              key={event}
              variant={index === 0 && event !== 'cut-by-peer' ? 'filled' : 'default'}
              title={t(`lifecycle.hints.${event}`)}
              onClick={() => happen(peering.id, event)}
            >
              {t(`lifecycle.do.${event}`)}
            </Button>
          ))}
        </div>
      )}
    </>
  );
}
