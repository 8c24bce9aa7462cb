package no.fjellvik.profile;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import lombok.Getter;
import lombok.Setter;

@Entity
@Getter
@Setter
public class Profile {
    @Id
    private Long id;
    private String nickname;
    private String town;
    private String role;
}
