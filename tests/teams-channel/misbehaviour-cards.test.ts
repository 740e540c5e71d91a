import { underMisbehaviour } from './under-misbehaviour.ts';

/** A checklist, a decision, the map that goes on with the list of people, and signs. */
underMisbehaviour(['cards', 'mixed'], ['stepsImmediate', 'sharingDecision', 'map', 'signsOfViolence']);
