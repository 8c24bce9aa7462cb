// What the decorators of class-validator prove of a field, as data. A number, one of a list or an id of fixed characters does no harm in
// any rule; a text stays a text. They prove it only where a pipe asks them (`frameworks/validation-pipe.ts`).

const plain =
  words(`IsInt IsNumber IsPositive IsNegative Min Max IsDivisibleBy IsBoolean IsDate MinDate MaxDate IsIn IsEnum Equals IsUUID
  IsMongoId IsAlpha IsAlphanumeric IsHexadecimal IsHexColor IsNumberString IsBooleanString IsDecimal IsOctal IsBase58 IsPort IsULID
  IsHash IsISO8601 IsDateString IsRFC3339 IsMilitaryTime IsISO31661Alpha2 IsISO31661Alpha3 IsISO4217CurrencyCode IsSemVer`)

const texts =
  words(`IsString Length MinLength MaxLength IsEmail IsUrl IsFQDN IsIP IsJWT IsBase64 Contains NotContains IsLowercase
  IsUppercase IsPhoneNumber IsMobilePhone IsCreditCard IsIBAN IsISBN IsLocale IsMimeType IsJSON Matches IsAscii IsSurrogatePair`)

/** Whether what a decorator asks for is asked at all depends on other values. */
const conditional = words('ValidateIf')

export interface FieldDecorator {
  /** `class-validator#IsString` */
  readonly symbol: string
  /** The pattern that `Matches` is given, anchored at both ends. */
  readonly isAnchored: boolean
}

/** What is left of a field that passed all of its decorators; undefined where they say nothing of it. */
export function fieldLeft(decorators: readonly FieldDecorator[]): 'harmless' | 'text' | undefined {
  const names = decorators.flatMap(({ symbol, isAnchored }) => {
    const [, name = ''] = /^class-validator#(\w+)$/.exec(symbol) ?? []
    return name === '' ? [] : [{ name, isAnchored }]
  })
  if (names.some(({ name }) => conditional.has(name))) return undefined
  if (names.some(({ name, isAnchored }) => plain.has(name) || (name === 'Matches' && isAnchored))) return 'harmless'
  return names.some(({ name }) => texts.has(name)) ? 'text' : undefined
}

function words(text: string): ReadonlySet<string> {
  return new Set(text.trim().split(/\s+/))
}
