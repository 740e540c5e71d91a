import { underMisbehaviour } from './under-misbehaviour.ts';

/** A decision and signs, after the short path with its list of people. */
underMisbehaviour(['typed'], ['sharingDecision', 'signsOfViolence']);
