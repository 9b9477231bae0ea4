import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { updateRouteTable } from '../../../shared/model/edits/route-tables.ts';
import type { RouteTable, Vpc } from '../../../shared/model/topology.ts';
import { useTableFindings } from '../../canvas/marks.ts';
import { SeverityIcon } from '../../shell/severity-icon.tsx';
import { commit, useDocument } from '../../store/document.ts';
import { useSession } from '../../store/session.ts';
import { RouteGrid } from '../routes/route-grid.tsx';
import { usersOfTable } from '../routes/table-list.ts';
import { NameField } from './name-field.tsx';
import { Section } from './section.tsx';
import { TableMenu } from './table-menu.tsx';

/** A route table: its name, who uses it, and its routes. */
export function RouteTableSection({ table, vpc }: { readonly table: RouteTable; readonly vpc: Vpc }) {
  const { t } = useTranslation();
  const topology = useDocument((document) => document.topology!);
  const selected = useSession(({ selection }) => selection.some(({ id }) => id === table.id));
  const [worst] = useTableFindings(table.id);
  const [adding, setAdding] = useState(false);
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (selected) place.current?.scrollIntoView({ block: 'nearest' });
  }, [selected]);
  const users = usersOfTable(topology, table);
  const subnets = users.map(({ name }) => name).join(', ');
  const use = users.length === 0 ? t('inspector.unused') : t('inspector.usedBy', { subnets });
  return (
    <div ref={place} className={selected ? 'section-current' : undefined}>
      <Section
        topic="route"
        title={t('inspector.tableKind')}
        note={
          <span className="inspector-table-note">
            <NameField
              className="cell inspector-table-name"
              plain
              label={t('inspector.tableName', { name: table.name })}
              value={table.name}
              onCommit={(name) =>
                commit('updateRouteTable', (current) => updateRouteTable(current, table.id, { name }))
              }
            />
            <span className="clip" title={use}>
              {table.default && table.name !== 'default' ? `${t('inspector.defaultTable')} · ${use}` : use}
            </span>
          </span>
        }
        tools={
          <>
            {worst && <SeverityIcon severity={worst.severity} size={13} />}
            {!table.default && <TableMenu table={table} />}
          </>
        }
        addLabel={t('inspector.addRoute', { table: table.name })}
        onAdd={() => setAdding(true)}
      >
        <RouteGrid table={table} vpc={vpc} adding={adding} onAdded={() => setAdding(false)} />
      </Section>
    </div>
  );
}
