//! Goals and their projects.

use crate::id::ids;

ids! {
    MINE = "goal-mine";
    OURS = "goal-ours" (partner);
    HORIZON_MONTH = "goal-horizon-month";
    HORIZON_YEAR = "goal-horizon-year";
    HORIZON_FURTHER = "goal-horizon-further";
    BECAUSE = "goal-because" (reason);
    PROJECT_OUTCOME = "goal-project-outcome";
    PROJECT_AUDIENCE = "goal-project-audience";
    PROJECT_DUE = "goal-project-due";
    PROJECT_HELP = "goal-project-help";
    PROJECT_NEXT = "goal-project-next";
}
