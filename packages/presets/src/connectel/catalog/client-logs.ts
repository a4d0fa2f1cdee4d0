/** The tab "Client Logs". The vendor does not publish its settings: a host that knows them puts them here. */
export const clientLogs = { label: 'Client Logs', sections: { logging: { label: 'Logging', settings: {} } } };
