import { Combobox, Modal, TextInput, useCombobox } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { useDeferredValue, useEffect, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useBringIntoView } from '../canvas/use-bring-into-view.ts';
import { runCommand } from '../commands/registry.ts';
import { useDocument } from '../store/document.ts';
import { matchingCommands } from './matching-commands.ts';
import { CommandOption, RecordOption } from './palette-options.tsx';
import { closePalette, usePalette, type PaletteScope } from './palette-state.ts';
import { searchRecords } from './search-records.ts';
import { showRecord } from './show-record.ts';
import './palette.css';

const mostRecords = 40;
const mostCommands = 12;

/** Commands and records by what is typed, the choice a key away. */
export function SearchDialog() {
  const { t } = useTranslation();
  const scope = usePalette((palette) => palette.scope);
  return (
    <Modal.Root
      opened={scope !== null}
      onClose={closePalette}
      size={620}
      yOffset={64}
      transitionProps={{ duration: 0 }}
    >
      <Modal.Overlay backgroundOpacity={0.2} />
      <Modal.Content aria-label={t('search.title')}>{scope && <SearchBody scope={scope} />}</Modal.Content>
    </Modal.Root>
  );
}

function SearchBody({ scope }: { readonly scope: PaletteScope }) {
  const { t } = useTranslation();
  const topology = useDocument((document) => document.topology!);
  const bringIntoView = useBringIntoView();
  const combobox = useCombobox({ opened: true });
  const [query, setQuery] = useState('');
  const asked = useDeferredValue(query);
  const { found, more } = useMemo(() => searchRecords(topology, asked, mostRecords), [topology, asked]);
  const all = useMemo(() => (scope === 'all' ? matchingCommands(asked, t) : []), [scope, asked, t]);
  const listed = asked.trim() === '' ? all : all.slice(0, mostCommands);
  const { selectFirstOption, resetSelectedOption } = combobox;
  useEffect(() => {
    resetSelectedOption();
    if (asked.trim() !== '' || listed.length > 0) selectFirstOption();
    // eslint-disable-next-line react-hooks/exhaustive-deps -- the first of a new list, and of no other
  }, [asked]);
  const choose = (value: string): void => {
    closePalette();
    const at = value.indexOf(' ');
    const [kind, id] = [value.slice(0, at), value.slice(at + 1)];
    if (kind === 'command')
      setTimeout(() => runCommand(id)); // once the focus is back where it was
    else showRecord({ type: kind as 'vpcs', id }, bringIntoView);
  };
  const nothing = found.length === 0 && listed.length === 0;
  return (
    <Combobox store={combobox} onOptionSubmit={choose} withinPortal={false}>
      <Combobox.EventsTarget>
        <TextInput
          data-autofocus
          size="md"
          variant="unstyled"
          className="palette-input"
          leftSection={<IconSearch size={16} />}
          aria-label={t(scope === 'all' ? 'search.field' : 'search.recordsField')}
          placeholder={t(scope === 'all' ? 'search.field' : 'search.recordsField')}
          value={query}
          onChange={(event) => setQuery(event.currentTarget.value)}
          onKeyDown={(event) => event.key === 'Escape' && closePalette()} // the list would keep it
        />
      </Combobox.EventsTarget>
      <Combobox.Options className="palette-list" aria-label={t('search.results')} tabIndex={0}>
        {found.length > 0 && (
          <Combobox.Group label={t('search.records')}>
            {found.map((one) => (
              <RecordOption
                key={`${one.entry.type} ${one.entry.id} ${one.block?.cidr}`}
                found={one}
                topology={topology}
              />
            ))}
          </Combobox.Group>
        )}
        {more > 0 && <p className="palette-more quiet">{t('search.more', { count: more })}</p>}
        {listed.length > 0 && (
          <Combobox.Group label={t('search.commands')}>
            {listed.map((command) => (
              <CommandOption key={command.id} command={command} />
            ))}
          </Combobox.Group>
        )}
        {nothing && (
          <Combobox.Empty className="palette-empty">
            {asked.trim() === '' ? t('search.start') : t('search.nothing', { query: asked.trim() })}
          </Combobox.Empty>
        )}
      </Combobox.Options>
      <span className="visually-hidden" role="status">
        {asked.trim() !== '' && t('search.count', { count: found.length + more + listed.length })}
      </span>
    </Combobox>
  );
}
