import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { patchLineText, type FieldLine, type PatchLine } from '../../../shared/model/describe-patch.ts';
import { usePreferences } from '../../store/session.ts';
import './patch-lines.css';

const signs = { added: '+', changed: '~', removed: '−' } as const;
/** More lines than these are counted until they are asked for. */
const shown = 12;

/** A change line by line, in colours and signs: what comes, what changes, what goes. */
export function PatchLines({ lines }: { readonly lines: readonly PatchLine[] }) {
  const { t } = useTranslation();
  const [all, setAll] = useState(false);
  const more = lines.length - shown;
  return (
    <div className="patch-lines">
      <ul>
        {(all ? lines : lines.slice(0, shown)).map((line) => (
          <Line key={`${line.type} ${line.id}`} line={line} />
        ))}
      </ul>
      {more > 0 && !all && (
        <button className="patch-more" onClick={() => setAll(true)}>
          {t('patch.more', { count: more })}
        </button>
      )}
    </div>
  );
}

function Line({ line }: { readonly line: PatchLine }) {
  const { t } = useTranslation();
  const language = usePreferences((preferences) => preferences.language);
  const { sign, place, name, address, fields } = line;
  return (
    <li className={`patch-${sign}`} title={patchLineText(line, language)}>
      <b className="mono" role="img" aria-label={t(`patch.${sign}`)}>
        {signs[sign]}
      </b>
      <span className="clip">{place[language]}</span>
      <span className="clip">
        <span className={address ? 'mono' : undefined}>{name}</span>
        {fields.map((field) => (
          <Field key={field.field} field={field} changed={sign === 'changed'} />
        ))}
      </span>
    </li>
  );
}

/** A field that changed with what it was struck out; else what it is, a next hop behind an arrow. */
function Field({
  field: { field, label, before, after },
  changed,
}: {
  readonly field: FieldLine;
  readonly changed: boolean;
}) {
  const language = usePreferences((preferences) => preferences.language);
  const told = label && `${label[language]} `;
  if (changed) {
    return (
      <span className="patch-field">
        {told}
        {before && <s>{before[language]}</s>} → {after?.[language] ?? '–'}
      </span>
    );
  }
  return (
    <span className="patch-field">
      {told}
      {field === 'nextHop' && '→ '}
      {(after ?? before)![language]}
    </span>
  );
}
