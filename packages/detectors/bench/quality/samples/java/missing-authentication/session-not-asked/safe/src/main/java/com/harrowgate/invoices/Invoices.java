package com.harrowgate.invoices;

public interface Invoices {
    long add(int cents);

    void change(long id, int cents);

    void send(long id);

    void drop(long id);
}
