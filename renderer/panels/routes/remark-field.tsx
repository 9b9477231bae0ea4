import { useTranslation } from 'react-i18next';
import { updateRoute } from '../../../shared/model/edits/routes.ts';
import type { Route } from '../../../shared/model/topology.ts';
import { TextField } from '../../fields/text-field.tsx';
import { commit } from '../../store/document.ts';

interface RemarkFieldProps {
  readonly route: Route;
  readonly autoFocus: boolean;
  readonly onLeave: () => void;
}

/** What a route is for, in its owner's words. */
export function RemarkField({ route, autoFocus, onLeave }: RemarkFieldProps) {
  const { t } = useTranslation();
  return (
    <div onBlur={onLeave}>
      <TextField
        className="cell route-remark"
        variant="unstyled"
        aria-label={t('routes.remarkOf', { destination: route.destination })}
        placeholder={t('routes.remark')}
        value={route.description ?? ''}
        maxLength={500}
        autoFocus={autoFocus}
        onCommit={(text) =>
          commit('updateRoute', (current) => updateRoute(current, route.id, { description: text.trim() }))
        }
      />
    </div>
  );
}
