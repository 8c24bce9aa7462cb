package eu.radhaus.workshop.accounts;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import lombok.Getter;
import lombok.Setter;

@Entity
@Getter
@Setter
public class Account {
    @Id
    @GeneratedValue
    private Long id;
    private String login;
    private String passwordHash;
    private String resetToken;
    private String role = "CUSTOMER";
    private boolean blocked;
}
