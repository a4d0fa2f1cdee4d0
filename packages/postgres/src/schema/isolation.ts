/** Statements that bind a table to one environment in each transaction. Policies hold for the owner too, but not for a superuser. */
export function isolation(schema: string, table: string, column: string): readonly string[] {
  const own = `${column} = current_setting('rollcall.environment', true)`;
  return [
    `alter table ${schema}.${table} enable row level security`,
    `alter table ${schema}.${table} force row level security`,
    `create policy own_environment on ${schema}.${table} using (${own}) with check (${own})`,
  ];
}
