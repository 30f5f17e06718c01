import { setTimeout as sleep } from 'node:timers/promises';

/** The end of a service has a stated time, and OpenTelemetry tries again for longer where nobody answers. */
const stopPatienceMs = 3000;

/** Values that a span carries: names and numbers, never what somebody wrote. */
export type SpanAttributes = Readonly<Record<string, string | number | boolean>>;

/** One step of a trace. */
export interface Span {
  readonly startChild: (name: string, kind: 'internal' | 'client', attributes: SpanAttributes) => Span;
  /** `errorCode`: the step failed. Ending twice changes nothing. */
  readonly end: (attributes?: SpanAttributes, errorCode?: string | null) => void;
}

/** Where spans go. */
export interface Tracing {
  /** Starts the span of an HTTP request, below the caller's where `traceparent` names one. */
  readonly startRequest: (name: string, traceparent: string | undefined, attributes: SpanAttributes) => Span;
  /** Sends what is left, in a few seconds. @throws an error of OpenTelemetry where the collector does not take it */
  readonly stop: () => Promise<void>;
}

export interface TracingSettings {
  /** Address of the collector, without `/v1/traces`. */
  readonly endpoint: string;
  readonly serviceName: string;
  readonly serviceVersion: string;
}

/**
 * Starts sending traces by OTLP over HTTP as JSON. OpenTelemetry is loaded here, so that a service that traces nothing
 * carries none of it. Its other variables (OTEL_EXPORTER_OTLP_HEADERS, OTEL_TRACES_SAMPLER, OTEL_BSP_…) it reads itself.
 */
export async function startTracing(settings: TracingSettings): Promise<Tracing> {
  const [api, node, { OTLPTraceExporter }, { resourceFromAttributes }] = await Promise.all([
    import('@opentelemetry/api'),
    import('@opentelemetry/sdk-trace-node'),
    import('@opentelemetry/exporter-trace-otlp-http'),
    import('@opentelemetry/resources'),
  ]);
  const url = `${settings.endpoint.replace(/\/$/u, '')}/v1/traces`;
  const provider = new node.NodeTracerProvider({
    resource: resourceFromAttributes({
      'service.name': settings.serviceName,
      'service.version': settings.serviceVersion,
    }),
    spanProcessors: [new node.BatchSpanProcessor(new OTLPTraceExporter({ url }))],
  });
  const tracer = provider.getTracer('chain-atlas', settings.serviceVersion);
  const kinds = {
    internal: api.SpanKind.INTERNAL,
    client: api.SpanKind.CLIENT,
    server: api.SpanKind.SERVER,
  } as const;
  type Context = typeof api.ROOT_CONTEXT;

  const start = (
    parent: Context,
    name: string,
    kind: keyof typeof kinds,
    attributes: SpanAttributes,
  ): Span => {
    const span = tracer.startSpan(name, { kind: kinds[kind], attributes }, parent);
    return {
      startChild: (childName, childKind, given) =>
        start(api.trace.setSpan(parent, span), childName, childKind, given),
      end: (more = {}, errorCode = null) => {
        if (!span.isRecording()) return;
        span.setAttributes(more);
        if (errorCode !== null) {
          span.setAttribute('error.type', errorCode);
          span.setStatus({ code: api.SpanStatusCode.ERROR });
        }
        span.end();
      },
    };
  };
  return {
    startRequest: (name, traceparent, attributes) => {
      const caller = parseTraceparent(traceparent);
      const parent =
        caller === null
          ? api.ROOT_CONTEXT
          : api.trace.setSpanContext(api.ROOT_CONTEXT, { ...caller, isRemote: true });
      return start(parent, name, 'server', attributes);
    },
    stop: async () => {
      const ended = new AbortController();
      const tooLate = sleep(stopPatienceMs, undefined, { signal: ended.signal }).then(() => {
        throw new Error(`the collector did not answer within ${stopPatienceMs} ms`);
      });
      try {
        await Promise.race([provider.shutdown(), tooLate]);
      } finally {
        ended.abort();
      }
    },
  };
}

/** What W3C's `traceparent` says of the caller's trace; null for anything else. */
export function parseTraceparent(
  header: string | undefined,
): { readonly traceId: string; readonly spanId: string; readonly traceFlags: number } | null {
  const [, traceId = '', spanId = '', flags = ''] =
    /^(?!ff)[\da-f]{2}-(?!0{32})([\da-f]{32})-(?!0{16})([\da-f]{16})-([\da-f]{2})(?:-.*)?$/u.exec(
      header ?? '',
    ) ?? [];
  return traceId === '' ? null : { traceId, spanId, traceFlags: Number.parseInt(flags, 16) & 1 };
}
