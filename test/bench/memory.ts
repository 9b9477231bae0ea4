import { readFileSync } from 'node:fs';
import { readProject } from '../../shared/formats/project/read.ts';
import { tencentTce } from '../../shared/providers/tencent-tce.ts';
import { checkTopology } from '../../shared/rules/engine/check.ts';

/** Run in a heap of a given size: reads the document of argument 1 and checks it; fails when the heap is too small. */
const read = readProject(readFileSync(process.argv[2]!, 'utf8'));
if (!read.ok) throw new Error(read.problem.message);
const { counts } = checkTopology(read.value.topology, tencentTce);
process.stdout.write(JSON.stringify({ counts, peakRss: process.resourceUsage().maxRSS * 1024 }));
