package eu.radhaus.workshop.customers;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import lombok.Data;

@Data
@Entity
public class Customer {
    @Id
    @GeneratedValue
    private Long id;
    private String login;
    private String name;
    private String phone;
    private String mail;
    private int discountPercent;
    private boolean mayPayLater;
}
