package shop;

public enum Column {
    TITLE, PRICE, ADDED
}
