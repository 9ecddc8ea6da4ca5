import type { Adapter, AdapterFactory, AdapterPayload } from 'oidc-provider';

/** Where an oidc-provider remembers: its own memory adapter says at every start that one must not use it. */
export function createMemoryAdapter(): AdapterFactory {
  const models = new Map<string, Adapter>();
  return (model) => {
    const adapter = models.get(model) ?? createModelAdapter();
    models.set(model, adapter);
    return adapter;
  };
}

/** Knows no time: the models themselves see when a record is over. */
function createModelAdapter(): Adapter {
  const records = new Map<string, AdapterPayload>();
  const findBy = async (member: 'uid' | 'userCode', value: string) =>
    [...records.values()].find((one) => one[member] === value);
  return {
    upsert: async (id, payload) => void records.set(id, payload),
    find: async (id) => records.get(id),
    findByUid: (uid) => findBy('uid', uid),
    findByUserCode: (userCode) => findBy('userCode', userCode),
    consume: async (id) => {
      const record = records.get(id);
      if (record) record.consumed = Math.floor(Date.now() / 1000);
    },
    destroy: async (id) => void records.delete(id),
    revokeByGrantId: async (grantId) => {
      for (const [id, record] of records) if (record.grantId === grantId) records.delete(id);
    },
  };
}
