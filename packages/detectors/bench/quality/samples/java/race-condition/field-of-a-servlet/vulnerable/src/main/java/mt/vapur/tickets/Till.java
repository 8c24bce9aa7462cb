package mt.vapur.tickets;

public interface Till {
    boolean charge(String card, int cents);
}
