import { projects } from './0001-projects.ts';
import { versions } from './0002-versions.ts';
import { traffic } from './0003-traffic.ts';
import { trafficOutlivesProject } from './0004-traffic-outlives-project.ts';

/** SQL that brings a database from version n to n + 1; entry 0 makes version 1. Released entries never change. */
export const migrations: readonly string[] = [projects, versions, traffic, trafficOutlivesProject];

/** The version that this program reads and writes. */
export const databaseVersion = migrations.length;
