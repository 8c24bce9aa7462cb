package no.fjellvik.members;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import lombok.Data;

@Data
@Entity
public class Member {
    @Id
    @GeneratedValue
    private Long id;
    private String name;
    private String mail;
    private String role = "member";
    private boolean feePaid;
}
