package hu.csomag.parcels;

public record Parcel(String street, String town, int grams) {}
