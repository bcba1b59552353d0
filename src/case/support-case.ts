/**
 * A point in time: an ISO 8601 string `YYYY-MM-DDTHH:mm[:ss[.fraction]]` that ends in `Z` or an
 * offset `+-HH:mm`, or a valid `Date`. Digits past milliseconds are cut.
 */
export type Instant = string | Date;

/** An answer about a reopening; a cloud case has no machine, a canvas app no document. */
export type Answer = boolean | 'not-applicable';

/** The support plan of the tenant. */
export type Plan = 'standard' | 'professional-direct' | 'unified' | 'premier';

/** How severe the case is, as declared or as last set by the vendor. */
export type Severity = 'A' | 'B' | 'C';

/** A role held on the tenant concerned. */
export type Role = 'power-platform-admin' | 'service-admin' | 'delegated-admin' | 'subscription-owner';

/** When the initial response began: both events are needed, the later one counts (`irt-definition`). */
export interface FirstResponse {
  /** When an engineer, not an automatic reply, contacted the customer. */
  readonly contactedAt?: Instant | undefined;
  /** When work on the request began. */
  readonly workStartedAt?: Instant | undefined;
}

/** Who asks, and from where. */
export interface Customer {
  /** ISO 3166-1 alpha-2, upper case. */
  readonly country?: string | undefined;
  /** IANA time zone or alias in IANA's spelling; no offsets. */
  readonly timeZone?: string | undefined;
  /** BCP 47 tag: `en`, `fr`, `pt-BR`, `zh-Hans`. */
  readonly language?: string | undefined;
  readonly acceptsEnglish?: boolean | undefined;
  /** Works with the vendor round the clock until the case is resolved. */
  readonly continuousEngagement?: boolean | undefined;
  /** Gives adequate resources and answers. */
  readonly providesResources?: boolean | undefined;
  readonly contactDetailsAccurate?: boolean | undefined;
}

/** The service that the case is about. */
export interface Service {
  readonly family?: 'dynamics-365' | 'power-platform' | 'other' | undefined;
  readonly stage?: 'general-availability' | 'public-preview' | 'private-preview' | 'limited-preview' | undefined;
  /** `other`: an Enterprise Agreement, a reseller, a cloud provider. */
  readonly purchaseChannel?: 'microsoft' | 'other' | undefined;
  readonly offeredInMarket?: boolean | undefined;
  /** False where support lags behind general availability. */
  readonly supportedInRegion?: boolean | undefined;
}

/** What is asked for. */
export interface Request {
  readonly need?:
    | 'break-fix'
    | 'billing'
    | 'subscription-management'
    | 'how-to'
    | 'training'
    | 'advisory'
    | 'escalation'
    | 'account-management'
    | 'root-cause-analysis'
    | 'data-repair'
    | undefined;
}

/** Who submits the request. */
export interface Submitter {
  readonly affiliation?: 'customer' | 'partner' | undefined;
  /** All the roles held on the tenant concerned; an empty list means none. */
  readonly roles?: readonly Role[] | undefined;
  /** Whether the tenant holds a subscription. */
  readonly hasSubscription?: boolean | undefined;
  readonly hasPartnerBenefits?: boolean | undefined;
}

/** The trouble itself. */
export interface Issue {
  readonly impact?: 'critical' | 'moderate' | 'minimal' | undefined;
  /** Work can go on, for a time. */
  readonly workaround?: boolean | undefined;
  readonly performance?: 'none' | 'isolated' | 'multiple-areas' | undefined;
  readonly reproducesOnStandardInstall?: boolean | undefined;
  /** A custom database or customization is involved. */
  readonly customized?: boolean | undefined;
  /** The cause `custom-code` counts as true. */
  readonly customCodeOrProcess?: boolean | undefined;
  /** Non-Microsoft technology or open source is involved. */
  readonly thirdPartySoftware?: boolean | undefined;
  readonly cause?:
    | 'microsoft-service'
    | 'custom-code'
    | 'partner-software'
    | 'third-party-software'
    | 'environment'
    | 'other'
    | undefined;
}

/** How far the case has got. */
export interface Resolution {
  readonly resolved?: boolean | undefined;
  readonly proposedAwaitingCustomer?: boolean | undefined;
  readonly reproductionStepsFound?: boolean | undefined;
  readonly adequateSolution?: boolean | undefined;
}

/** Vendor effort spent on the case. */
export interface Effort {
  /** Minutes of work, not elapsed time; finite, at least 0, fractions count. */
  readonly minutes?: number | undefined;
}

/** When the case was closed. */
export interface Closure {
  readonly closedAt?: Instant | undefined;
}

/** Present only when reopening is asked for. */
export interface Reopen {
  readonly requestedAt?: Instant | undefined;
  readonly sameVersion?: Answer | undefined;
  readonly sameHardware?: Answer | undefined;
  readonly updateInstalled?: Answer | undefined;
  readonly updateInstalledBy?: 'customer' | 'vendor' | undefined;
  readonly originalFixInstalled?: Answer | undefined;
  readonly sameError?: Answer | undefined;
  readonly sameEnvironment?: Answer | undefined;
  readonly sameMachine?: Answer | undefined;
  readonly sameUser?: Answer | undefined;
  readonly sameDocument?: Answer | undefined;
}

/** Present only when an analysis of an outage is asked for. */
export interface Outage {
  readonly published?: boolean | undefined;
  readonly severalCustomers?: boolean | undefined;
  readonly severalServices?: boolean | undefined;
}

/** Present only when a script is to be run. */
export interface Script {
  readonly providedBy?: 'customer' | 'partner' | 'microsoft' | undefined;
  readonly testedInUat?: boolean | undefined;
  readonly testedBy?: 'customer' | 'partner' | 'microsoft' | undefined;
}

/**
 * What is known of a support case. Every field is optional: absent (or undefined) means unknown,
 * never false.
 */
export interface SupportCase {
  /** A reference of the caller's, at most 1,000 characters. */
  readonly id?: string | undefined;
  readonly plan?: Plan | undefined;
  readonly severity?: Severity | undefined;
  /** The choice made when a request of severity B is submitted. */
  readonly supportHours?: '24x7' | 'business-hours' | undefined;
  readonly submittedAt?: Instant | undefined;
  readonly firstResponse?: FirstResponse | undefined;
  readonly customer?: Customer | undefined;
  readonly service?: Service | undefined;
  readonly request?: Request | undefined;
  readonly submitter?: Submitter | undefined;
  readonly issue?: Issue | undefined;
  readonly resolution?: Resolution | undefined;
  readonly effort?: Effort | undefined;
  readonly closure?: Closure | undefined;
  readonly reopen?: Reopen | undefined;
  readonly outage?: Outage | undefined;
  readonly script?: Script | undefined;
}

type PathsOf<T, Prefix extends string = ''> = {
  [K in keyof T & string]-?: NonNullable<T[K]> extends string | number | boolean | Date | readonly unknown[]
    ? `${Prefix}${K}`
    : PathsOf<NonNullable<T[K]>, `${Prefix}${K}.`>;
}[keyof T & string];

/** A fact's name is its path in {@link SupportCase}: `service.stage`, `reopen.sameUser`. */
export type FactName = PathsOf<SupportCase>;

/** A known value of a fact, with instants as ISO strings in UTC. */
export type FactValue = string | number | boolean | readonly string[];
