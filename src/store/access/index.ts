export { type AuditEntry, type AuditPage } from './audit.ts';
export { type Invitation, type NewInvitation } from './invitations.ts';
export { type AccessContext, type ChangeOutcome, type KnownPerson } from './members.ts';
export { type PairingOutcome } from './pairing.ts';
export { type AccessRepository, buildAccessRepository } from './repository.ts';
export { type AccessRequest, type AskOutcome } from './requests.ts';
