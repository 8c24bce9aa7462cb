package pt.lagoa.tides;

public enum Unit {
    metres, feet
}
