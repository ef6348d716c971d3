/** Part of `npm run check`: no document, sentence of the page or comment leads to a file or heading that is not there. Needs no network. */
import path from "node:path";
import { linkFaults, readProject } from "./read-project.ts";

const root = path.resolve(import.meta.dirname, "../..");
const project = readProject(root);
const faults = linkFaults(root, project);
for (const fault of faults) console.error(fault);
if (faults.length > 0) process.exit(1);
const links = project.documents.reduce((sum, { targets }) => sum + targets.length, 0);
console.log(`${project.documents.length} documents with ${links} links: each leads somewhere.`);
