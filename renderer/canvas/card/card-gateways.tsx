import {
  IconArrowsLeftRight,
  IconCloudComputing,
  IconDoorEnter,
  IconPlugConnected,
  IconServer,
  IconShieldLock,
  IconWorld,
  type Icon,
} from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { GatewayType, VpcId } from '../../../shared/model/topology.ts';
import { useShallow } from 'zustand/react/shallow';
import { useDocument } from '../../store/document.ts';
import { gatewaysOfVpc } from '../../store/indexes.ts';

const icons: Readonly<Record<GatewayType, Icon>> = {
  internet: IconWorld,
  nat: IconArrowsLeftRight,
  vpn: IconShieldLock,
  'direct-connect': IconPlugConnected,
  transit: IconCloudComputing,
  instance: IconServer,
  'gateway-endpoint': IconDoorEnter,
};

/** The gateways of a VPC, an icon each, their names on hover. */
export function CardGateways({ vpc }: { readonly vpc: VpcId }) {
  const { t } = useTranslation();
  const gateways = useDocument(useShallow(({ topology }) => (topology ? gatewaysOfVpc(topology, vpc) : [])));
  if (gateways.length === 0) return null;
  return (
    <span className="vpc-gateways">
      {gateways.map(({ id, type, name }) => {
        const Shape = icons[type];
        const kind = t(`routes.types.${type}`);
        const told = name === '' || name === kind ? kind : `${kind} · ${name}`;
        return (
          <span key={id} role="img" aria-label={told} title={told}>
            <Shape size={13} stroke={1.6} aria-hidden />
          </span>
        );
      })}
    </span>
  );
}
