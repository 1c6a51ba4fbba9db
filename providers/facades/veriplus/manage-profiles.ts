/** Profiles are written as VeriPlus writes them; idwell's are the same words, so that nothing is translated. */
import type { OperationOutput } from '../../idwell/native-api.ts';
import type { House, VendorAnswer, VendorRequest } from '../facade.ts';
import { bodyObject } from './body-object.ts';

export async function createProfile(request: VendorRequest, { api }: House): Promise<VendorAnswer> {
  const profile = await api.call('createProfile', { body: bodyObject(request) });
  return { status: 201, body: present(profile) };
}

export async function listProfiles(_request: VendorRequest, { api }: House): Promise<VendorAnswer> {
  const { data } = await api.call('listProfiles');
  return { status: 200, body: { profiles: data } };
}

export async function getProfile({ params }: VendorRequest, { api }: House): Promise<VendorAnswer> {
  return { status: 200, body: present(await api.call('getProfile', { path: { id: params.id as string } })) };
}

/** A new version; verifications that began keep theirs. */
export async function changeProfile(request: VendorRequest, { api }: House): Promise<VendorAnswer> {
  const path = { id: request.params.id as string };
  return { status: 200, body: present(await api.call('changeProfile', { path, body: bodyObject(request) })) };
}

function present({ id, version, content, warnings }: OperationOutput<'getProfile'>) {
  return { id, ...(content as object), version, warnings };
}
