import { useTranslation } from 'react-i18next';
import { updateVpc } from '../../../shared/model/edits/vpcs.ts';
import type { Vpc } from '../../../shared/model/topology.ts';
import { commit } from '../../store/document.ts';
import { useSession } from '../../store/session.ts';

/** The name of a VPC while it is typed over. */
export function RenameField({ vpc }: { readonly vpc: Vpc }) {
  const { t } = useTranslation();
  const leave = (name: string | null): void => {
    useSession.setState({ renaming: null });
    if (name !== null && name.trim() !== '')
      commit('updateVpc', (topology) => updateVpc(topology, vpc.id, { name: name.trim() }));
  };
  return (
    <input
      className="vpc-rename nodrag"
      aria-label={t('canvas.vpcName')}
      defaultValue={vpc.name}
      maxLength={200}
      autoFocus
      onFocus={(event) => event.currentTarget.select()}
      onBlur={(event) => leave(event.currentTarget.value)}
      onKeyDown={(event) => {
        event.stopPropagation();
        if (event.key === 'Enter') event.currentTarget.blur();
        if (event.key === 'Escape') {
          event.currentTarget.value = vpc.name;
          leave(null);
        }
      }}
    />
  );
}
