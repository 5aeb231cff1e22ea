import {
  type PGlite,
  protocol,
  type QueryOptions,
  type Results,
  type Transaction,
  types,
} from '@electric-sql/pglite'

const { serialize } = protocol

/** Statements that the database keeps at most; each may take some tens of KB. */
const most = 200

/** A statement that the database has read and keeps: the types of its parameters, and its columns. */
type Prepared = {
  name: string
  parameters: readonly number[]
  columns: readonly { name: string; dataTypeID: number }[]
}

type Query = <Row>(text: string, values?: unknown[], options?: QueryOptions) => Promise<Results<Row>>

/** Names are unlike in the whole process, so that a database may be asked through several. */
let names = 0

/**
 * The same database, each statement prepared when it first comes and asked for in one message afterwards. PGlite's own
 * `query` passes six messages for each and lets it be read and planned anew: that takes four times as long. Tables must
 * not change from here on.
 */
export function preparing(pglite: PGlite): Pick<PGlite, 'query' | 'transaction' | 'exec'> {
  const kept = new Map<string, Prepared>()

  const run: Query = <Row>(text: string, values: unknown[] = [], options: QueryOptions = {}) =>
    pglite._runExclusiveQuery(async () => {
      const statement = kept.get(text) ?? (await prepare(text))
      const bound = statement.parameters.map((type, index) => written(values[index], type))
      const { messages } = await pglite.execProtocol(asking(statement.name, bound))
      return resultOf<Row>(messages, statement, options)
    })

  async function prepare(text: string): Promise<Prepared> {
    const [oldest] = kept.size < most ? [] : kept
    if (oldest !== undefined) {
      kept.delete(oldest[0])
      await pglite.execProtocol(
        Buffer.concat([serialize.close({ type: 'S', name: oldest[1].name }), serialize.sync()]),
      )
    }
    const name = `kept ${++names}`
    const { messages } = await pglite.execProtocol(
      Buffer.concat([
        serialize.parse({ text, name }),
        serialize.describe({ type: 'S', name }),
        serialize.sync(),
      ]),
    )
    const prepared: Prepared = { name, parameters: [], columns: [] }
    for (const message of messages) {
      if (isParameters(message)) prepared.parameters = message.dataTypeIDs
      if (isColumns(message)) prepared.columns = message.fields
    }
    kept.set(text, prepared)
    return prepared
  }

  /** Bytes go as they are: written out as text, a picture takes as long as a hundred small statements. */
  function written(value: unknown, type: number): string | Uint8Array | null {
    if (value === null || value === undefined) return null
    if (type === types.BYTEA && value instanceof Uint8Array) return value
    const serializer = pglite.serializers[type]
    return serializer === undefined ? String(value) : serializer(value)
  }

  function resultOf<Row>(messages: readonly object[], { columns }: Prepared, options: QueryOptions) {
    const read = columns.map(({ dataTypeID: type }) => {
      const parser = options.parsers?.[type] ?? pglite.parsers[type]
      return (cell: string | null) =>
        cell === null || parser === undefined ? cell : (parser(cell, type) as unknown)
    })
    const rows: unknown[] = []
    for (const message of messages) {
      if (!isRow(message)) continue
      const cells = message.fields.map((cell, index) => read[index]?.(cell))
      rows.push(
        options.rowMode === 'array'
          ? cells
          : Object.fromEntries(columns.map(({ name }, index) => [name, cells[index]])),
      )
    }
    return { rows, fields: [...columns] } as Results<Row>
  }

  return {
    query: ((text, values, options) =>
      pglite._runExclusiveTransaction(() => run(text, values, options))) as PGlite['query'],
    exec: (text, options) => pglite.exec(text, options),
    transaction: work =>
      pglite.transaction(transaction =>
        work({
          ...transaction,
          get closed() {
            return transaction.closed
          },
          query: (async (text, values, options) => {
            if (transaction.closed) throw new Error('Transaction is closed')
            return run(text, values, options)
          }) as Transaction['query'],
        }),
      ),
  }
}

const andThen = Buffer.concat([serialize.execute({}), serialize.sync()])

/**
 * The messages Bind, Execute and Sync, as PostgreSQL's documentation has them under Message Formats, for a statement
 * that the database keeps. PGlite's own writer takes as long for the parameters of an opening as all that is decided about it.
 */
function asking(statement: string, values: readonly (string | Uint8Array | null)[]): Uint8Array {
  const sizes = values.map(value =>
    value === null ? -1 : typeof value === 'string' ? Buffer.byteLength(value) : value.byteLength,
  )
  const name = Buffer.byteLength(statement)
  // It counts itself, the nameless portal, the statement and its end, three counts, and each value's form and size.
  const length =
    4 + 1 + name + 1 + 6 + values.length * 6 + sizes.reduce((sum, size) => sum + Math.max(0, size), 0)
  const message = Buffer.allocUnsafe(1 + length + andThen.length)
  let at = message.write('B')
  at = message.writeInt32BE(length, at)
  at = message.writeUInt8(0, at)
  at += message.write(statement, at)
  at = message.writeUInt8(0, at)
  at = message.writeUInt16BE(values.length, at)
  for (const value of values) at = message.writeUInt16BE(value instanceof Uint8Array ? 1 : 0, at)
  at = message.writeUInt16BE(values.length, at)
  for (const [index, value] of values.entries()) {
    at = message.writeInt32BE(sizes[index] as number, at)
    if (typeof value === 'string') at += message.write(value, at)
    else if (value !== null) {
      message.set(value, at)
      at += value.byteLength
    }
  }
  at = message.writeUInt16BE(0, at)
  message.set(andThen, at)
  return message
}

type Message<Name, Members> = { name: Name } & Members
const named =
  <Name extends string, Members>(name: Name) =>
  (message: object): message is Message<Name, Members> =>
    (message as { name?: string }).name === name

const isParameters = named<'parameterDescription', { dataTypeIDs: number[] }>('parameterDescription')
const isColumns = named<'rowDescription', { fields: Prepared['columns'] }>('rowDescription')
const isRow = named<'dataRow', { fields: (string | null)[] }>('dataRow')
