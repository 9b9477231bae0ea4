import { Button, Modal, Textarea } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { IconAlertTriangle, IconCheck } from '@tabler/icons-react';
import Papa from 'papaparse';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { pastedRoutes } from '../../../shared/formats/routes-table/pasted-routes.ts';
import { ok } from '../../../shared/model/problem.ts';
import type { RouteTable } from '../../../shared/model/topology.ts';
import { ComingFinding } from '../../fields/coming.tsx';
import { useProblemText } from '../../fields/problem-text.ts';
import { commit, useDocument } from '../../store/document.ts';
import { Clip } from '../../shell/clip.tsx';
import './paste-dialog.css';

interface Props {
  readonly table: RouteTable;
  readonly onClose: () => void;
}

/** Rows of a spreadsheet become routes of a table: each is judged before any is taken, and all come as one edit. */
export function PasteDialog({ table, onClose }: Props) {
  const { t } = useTranslation();
  return (
    <Modal
      opened
      onClose={onClose}
      title={t('routes.pasteInto', { table: table.name })}
      closeButtonProps={{ 'aria-label': t('common.close') }}
      size={640}
      centered
    >
      <PasteForm table={table} onClose={onClose} />
    </Modal>
  );
}

function PasteForm({ table, onClose }: Props) {
  const { t } = useTranslation();
  const problemText = useProblemText();
  const topology = useDocument((document) => document.topology!);
  const [text, setText] = useState('');
  const cells = useMemo(() => Papa.parse<string[]>(text.trim(), { skipEmptyLines: false }).data, [text]);
  const read = useMemo(() => {
    let next = 0;
    return pastedRoutes(topology, (prefix) => `${prefix}-pasted-${next++}`, table.id, cells);
  }, [topology, table.id, cells]);
  const [patch] = useDebouncedValue(read.count > 0 ? read.patch : null, 250);
  return (
    <form
      className="paste-routes"
      onSubmit={(event) => {
        event.preventDefault();
        if (read.count === 0) return;
        commit('pasteRoutes', (current, newId) => ok(pastedRoutes(current, newId, table.id, cells).patch));
        onClose();
      }}
    >
      <Textarea
        label={t('routes.pasteHere')}
        description={t('routes.pasteHint')}
        autosize
        minRows={4}
        maxRows={8}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
        data-autofocus
      />
      {read.rows.length > 0 && (
        <ul className="paste-rows" aria-label={t('routes.pasteRows')} tabIndex={0}>
          {read.rows.map(({ line, cells: row, problem }) => (
            <li key={line} className={problem ? 'paste-wrong' : undefined}>
              {problem ? <IconAlertTriangle size={14} aria-hidden /> : <IconCheck size={14} aria-hidden />}
              <Clip className="mono">{row.join('  ')}</Clip>
              <span className="quiet">{problem ? problemText(problem) : t('routes.pasteFine')}</span>
            </li>
          ))}
        </ul>
      )}
      {patch && <ComingFinding patch={patch} />}
      <footer>
        <Button onClick={onClose}>{t('common.cancel')}</Button>
        <Button type="submit" variant="filled" disabled={read.count === 0}>
          {t('routes.pasteAdd', { count: read.count })}
        </Button>
      </footer>
    </form>
  );
}
