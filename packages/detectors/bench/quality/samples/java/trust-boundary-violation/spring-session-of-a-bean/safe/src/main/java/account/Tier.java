package account;

enum Tier {
    FREE, TEAM
}
