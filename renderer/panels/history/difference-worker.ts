import { differenceOf, type DifferenceInput } from './difference.ts';

self.onmessage = ({ data }: MessageEvent<DifferenceInput>): void => self.postMessage(differenceOf(data));
