import { expect, test } from 'vitest';
import { readProject } from '../../../shared/formats/project/read.ts';
import { addVpc } from '../../../shared/model/edits/vpcs.ts';
import { makeNewId } from '../../../shared/model/ids.ts';
import { applyPatch } from '../../../shared/model/patch.ts';
import { startPageHost, stopPageHost } from '../page-host/page-host.ts';
import { temporaryFolder } from '../temporary-folder.ts';

const kills = 50;

test('an acknowledged edit is never lost, however the program dies', async () => {
  const folder = temporaryFolder();
  let random = 1;
  const newId = makeNewId(() => (random = (random * 16_807) % 2_147_483_647) / 2_147_483_647);
  let project = '';
  const acknowledged: string[] = [];
  for (let round = 0; round <= kills; round++) {
    const host = await startPageHost(folder);
    if (round === 0) project = (await host.request('projects.create', { name: 'Killed', provider: 'aws' })).id;
    const { document, revision } = await host.request('projects.open', { id: project });
    const read = readProject(document);
    if (!read.ok) throw new Error(read.problem.message);
    let { topology } = read.value;
    expect([...topology.vpcs.keys()]).toEqual(expect.arrayContaining(acknowledged));
    expect(topology.vpcs.size - acknowledged.length).toBeLessThanOrEqual(1); // the edit under way at the kill
    acknowledged.splice(0, acknowledged.length, ...topology.vpcs.keys());

    // Edits in a row; the last one is not waited for, so that the kill falls anywhere in it.
    const edits = 1 + (round % 3);
    for (let edit = 0; edit < edits; edit++) {
      const added = addVpc(topology, newId, { region: 'us-east-1', cidrs: [`10.${round}.${edit}.0/24`] });
      if (!added.ok) throw new Error(added.problem.message);
      const { patch, vpc } = added.value;
      await host.request('projects.commit', { id: project, revision: revision + edit, label: 'addVpc', patch });
      topology = applyPatch(topology, patch);
      acknowledged.push(vpc);
    }
    const last = addVpc(topology, newId, { region: 'us-east-1', cidrs: [`10.${round}.9.0/24`] });
    if (!last.ok) throw new Error(last.problem.message);
    const underWay = host
      .call('projects.commit', { id: project, revision: revision + edits, label: 'addVpc', patch: last.value.patch })
      .then((reply) => reply.ok && acknowledged.push(last.value.vpc))
      .catch(() => undefined); // the connection went with the program: nothing was acknowledged
    await stopPageHost(host, 'SIGKILL');
    await underWay;
  }
}, 120_000);
