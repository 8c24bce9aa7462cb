const secret = process.env.TOKEN_SECRET;

if (!secret || secret.length < 32) {
  throw new Error('TOKEN_SECRET must have at least 32 characters');
}

export const config = {
  port: Number(process.env.PORT ?? 3000),
  token: { secret, issuer: 'garden-accounts', audience: 'garden-sensors' },
};
